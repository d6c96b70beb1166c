"""Figures in docs/PERFORMANCE.md: each stands between two comments that name it.

    <!-- figures: reading -->
    …
    <!-- end -->
"""

import re

from table import Table


def write(path, figures):
    """Puts a table, or a text with a name, in its place. Of a table that stands there, rows that
    were not measured again are kept."""
    name = figures.name

    def replaced(match):
        new = figures.over(Table.read(name, match[2])) if isinstance(figures, Table) else figures
        return f"{match[1]}\n{new}\n{match[3]}"

    pattern = rf"(<!-- figures: {re.escape(name)} -->)\n(.*?)(<!-- end -->)"
    text, count = re.subn(pattern, replaced, path.read_text(), flags=re.DOTALL)
    if count != 1:
        raise ValueError(f"{path} has {count} places for the figures of {name}")
    path.write_text(text)

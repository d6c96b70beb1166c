"""Tables as Markdown, padded so that they can be read in a terminal too."""

from dataclasses import dataclass, field


@dataclass
class Table:
    #: Where it goes in docs/PERFORMANCE.md.
    name: str
    header: list
    #: The first cell of a row names it.
    rows: list = field(default_factory=list)

    def __str__(self):
        cells = [[str(cell) for cell in row] for row in [self.header, *self.rows]]
        widths = [
            max(3, *(len(row[place]) for row in cells)) for place in range(len(self.header))]
        [header, *rows] = (self._line(row, widths) for row in cells)
        rule = "| " + " | ".join(
            "-" * width if place == 0 else "-" * (width - 1) + ":"
            for place, width in enumerate(widths)) + " |"
        return "\n".join([header, rule, *rows])

    @staticmethod
    def _line(row, widths):
        return "| " + " | ".join(
            cell.ljust(width) if place == 0 else cell.rjust(width)
            for place, (cell, width) in enumerate(zip(row, widths))) + " |"

    @staticmethod
    def read(name, text):
        """The table that such a text is; None of any other text."""
        cells = [
            [cell.strip() for cell in line.strip().strip("|").split("|")]
            for line in text.strip().splitlines()]
        if len(cells) < 2 or any(len(row) != len(cells[0]) for row in cells):
            return None
        return Table(name, cells[0], cells[2:])

    def over(self, older):
        """This table with the rows that an older one has besides, each in its place there."""
        if older is None or self.header != older.header:
            return self
        rows = {row[0]: row for row in older.rows} | {row[0]: row for row in self.rows}
        return Table(self.name, self.header, list(rows.values()))


def seconds(value):
    return f"{value:.3f} s" if value < 1 else f"{value:.2f} s" if value < 100 else f"{value:.0f} s"


def times(value):
    return f"{value:.2f}×" if value < 10 else f"{value:.1f}×" if value < 100 else f"{value:.0f}×"


def megabytes(value):
    return f"{value:,.0f} MB"


def verdict(*answers):
    """Of one bar, or of the same bar on one thread and on two."""
    words = ["met" if answer else "not met" for answer in answers]
    return words[0] if len(set(words)) == 1 else ", ".join(words)

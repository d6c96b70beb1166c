"""Tables as Markdown, padded so that they can be read in a terminal too."""


def table(header, rows):
    cells = [[str(cell) for cell in row] for row in [header, *rows]]
    widths = [max(len(row[place]) for row in cells) for place in range(len(header))]

    def line(row):
        first, *others = (
            cell.ljust(width) if place == 0 else cell.rjust(width)
            for place, (cell, width) in enumerate(zip(row, widths)))
        return "| " + " | ".join([first, *others]) + " |"

    rule = "| " + " | ".join(
        "-" * width if place == 0 else "-" * (width - 1) + ":" for place, width in enumerate(widths)
    ) + " |"
    return "\n".join([line(cells[0]), rule, *map(line, cells[1:])])


def seconds(value):
    return f"{value:.3f} s" if value < 1 else f"{value:.2f} s" if value < 100 else f"{value:.0f} s"


def times(value):
    return f"{value:.2f}×" if value < 10 else f"{value:.0f}×"


def megabytes(value):
    return f"{value:,.0f} MB"

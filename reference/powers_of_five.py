"""Powers of five to 128 bits, for reading decimal numbers.

Writes Sources/Tabular/Cells/PowersOfFive.swift. For each exponent q the value is 5^q, scaled by a
power of two to 128 bits and rounded down; for -27 <= q < 0, up (Lemire, "Number parsing at a gigabyte
per second", 2021, section 5 and appendix).
"""

import pathlib

FIRST, LAST = -342, 308


def significand(exponent):
    if exponent >= 0:
        power = 5**exponent
        shift = 128 - power.bit_length()
        return power << shift if shift >= 0 else power >> -shift
    power = 5**-exponent
    # The scale at which the reciprocal has 128 bits.
    scaled = (1 << (power.bit_length() + 127)) // power + (exponent >= -27)
    assert scaled.bit_length() == 128
    return scaled


def main():
    words = []
    for exponent in range(FIRST, LAST + 1):
        value = significand(exponent)
        words.append(f"    0x{value >> 64:016x}, 0x{value & (1 << 64) - 1:016x},")
    text = "\n".join(
        [
            "/// 5^q for q from -342 to 308, scaled by a power of two to 128 bits: the upper word of each,",
            "/// then the lower one. Written by reference/powers_of_five.py.",
            "enum PowersOfFive {",
            f"  static let firstExponent = {FIRST}",
            f"  static let lastExponent = {LAST}",
            "",
            "  static let words: [UInt64] = [",
            *words,
            "  ]",
            "}",
            "",
        ]
    )
    root = pathlib.Path(__file__).resolve().parent.parent
    (root / "Sources" / "Tabular" / "Cells" / "PowersOfFive.swift").write_text(text)


if __name__ == "__main__":
    main()

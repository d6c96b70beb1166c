#!/usr/bin/env python3
"""Write texts for the fuzzers to start from.

    python3 Fuzzing/seeds.py FOLDER

makes FOLDER/reader and FOLDER/number.
"""

import pathlib
import random
import sys

TABLES = [
    "a,b\n1,x\n2,y\n", "a;b\r\n1,5;x\r\n2,5;\"y;z\"\r\n", "a\tb\r1\t2\r", "a|b\n1|2\n",
    "\ufeff\"a\",\"b\"\n\"1\",\"say \"\"x\"\"\"\n", "a,b\n\"two\nlines\",1\n\"crlf\r\n\",2\n",
    "a,b\n1,2\n\n\n", "a\n1\n\n3\n\n", "a,b\n6\" nail,1\nx\"\"y,2\n", "a,b\n1,\"x\"y\n",
    "a,b\n1,\"open\n2,3\n", "a,b\n1,2,3\n", "a,b\n1\n", "a,,c\n1,2,3\n", "a,a\n1,2\n",
    "date,flag,n\n2024-01-01T03:04:05Z,true,1e3\n,FALSE,NA\n?,,-.5\n", "имя,年齢\nЖ,31\n😀,7\n",
    "n\n" + "\n".join(str(number) for number in range(30)) + "\nnone\n",
    "a,b\n" + ",\n" * 520 + "2020-01-01,x\n",
]
NUMBERS = [
    "0", "-0", "+5", "5.", ".5", "1e3", "1E-3", "0.1", "9007199254740993", "1e23", "1e309",
    "1.7976931348623157e308", "2.2250738585072014e-308", "4.9406564584124654e-324", "2e-324",
    "1.00000000000000011102230246251565404236316680908203125", "9999999999999999999",
    "18446744073709551616", "0." + "3" * 800, "1" + "0" * 400 + "e-400", "1e-4000", "inf", "0x1f",
]


def main():
    folder = pathlib.Path(sys.argv[1])
    rng = random.Random(0)
    numbers = NUMBERS + [f"{rng.getrandbits(64)}e{rng.randint(-345, 300)}" for _ in range(50)]
    for name, texts in [("reader", TABLES), ("number", numbers)]:
        (folder / name).mkdir(parents=True, exist_ok=True)
        for index, text in enumerate(texts):
            (folder / name / f"seed-{index}").write_bytes(text.encode())


if __name__ == "__main__":
    main()

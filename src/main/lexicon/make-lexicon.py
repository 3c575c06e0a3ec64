#!/usr/bin/env python3
"""Makes the word list that dev.winnow.text.Lexicon reads, from an installed SCOWL (Debian: apt-get install scowl).

usage: make-lexicon.py [--scowl /usr/share/dict/scowl] [--copyright /usr/share/doc/scowl/copyright] RESOURCES_DIR

e.g.   src/main/lexicon/make-lexicon.py src/main/resources

Writes dev/winnow/text/english.lexicon and META-INF/NOTICE-scowl.txt below RESOURCES_DIR; both are committed. Made with scowl
2020.12.07-2; the same package gives the same bytes.

What goes in: words of the English-speaking countries up to size 70, and names, capitalised words and abbreviations up to size 95;
only those of the letters a to z, case folded, at most 31 letters.

Format (numbers big endian): u4 words, u4 blocks, then for each block of 8 words u2 its length in bytes, then u1 info for each word
in order, then the filter of the common words, then the blocks. A word is u1 letters shared with the word before (left out for the first of a block), then the other
letters in ASCII, bit 7 set on the last. info = tier * 16 + tail. tier: 0 name only, 1..7 smallest SCOWL size 10, 20, 35, 40-50, 55, 60, 70 that has the word in
lower case. tail: bit length of the number of lower-case words that end in this one and are longer (0 for none, 1 for one, 2 for
2-3, ... 11 for 1024-2047), only for words of tier 1 to 4. The filter is a Bloom filter of the words of tier 1 to 4: 2 ** 19 bits as
u8 numbers, bit 0 of each the lowest, in which each word sets two. A word's hash goes from its last letter to its first.
"""
import argparse
import re
import struct
from collections import Counter
from pathlib import Path

BLOCK = 8
REGIONS = {"english", "american", "british", "british_z", "canadian", "australian"}
NAME_KINDS = {"proper-names", "upper", "abbreviations"}
FILTER_BITS = 19
FACTORS = 0x9E3779B1, 0x85EBCA6B
TIER = {10: 1, 20: 2, 35: 3, 40: 4, 50: 4, 55: 5, 60: 6, 70: 7}


def entries(scowl):
    """word -> tier"""
    tiers = {}
    for path in sorted(scowl.iterdir()):
        region, _, rest = path.name.partition("-")
        kind, _, size = rest.rpartition(".")
        tier = TIER.get(int(size)) if kind == "words" else 0 if kind in NAME_KINDS else None
        if region not in REGIONS or tier is None:
            continue
        for word in path.read_text(encoding="latin-1").split():
            if not re.fullmatch("[A-Za-z]{2,31}", word) or tier and not word.islower():
                continue
            old = tiers.get(word.lower(), 0)
            tiers[word.lower()] = min(filter(None, (old, tier)), default=0)
    return tiers


def tails(tiers):
    """For each word of tier 1 to 4 how many longer lower-case words end in it."""
    count = Counter()
    for word, tier in tiers.items():
        if tier:
            for i in range(1, len(word) - 1):
                if 1 <= tiers.get(word[i:], 0) <= 4:
                    count[word[i:]] += 1
    return count


def filtered(tiers):
    """The Bloom filter of the words of tier 1 to 4."""
    numbers = [0] * (1 << FILTER_BITS - 6)
    for word, tier in tiers.items():
        if 1 <= tier <= 4:
            state = 0
            for letter in reversed(word.encode("ascii")):
                state = (state + letter) * FACTORS[0] & 0xFFFFFFFF
            for bits in state, state * FACTORS[1] & 0xFFFFFFFF:
                bit = bits >> 32 - FILTER_BITS
                numbers[bit >> 6] |= 1 << (bit & 63)
    return struct.pack(f">{len(numbers)}Q", *numbers)


def packed(tiers):
    count, words, blocks, last = tails(tiers), sorted(tiers), [], ""
    for n, word in enumerate(words):
        shared = 0
        if n % BLOCK == 0:
            blocks.append(bytearray())
        else:
            while word[shared:shared + 1] and word[shared:shared + 1] == last[shared:shared + 1]:
                shared += 1
            blocks[-1].append(shared)
        rest = word[shared:].encode("ascii")
        blocks[-1] += rest[:-1] + bytes([rest[-1] | 0x80])
        last = word
    head = struct.pack(">II", len(words), len(blocks)) + b"".join(struct.pack(">H", len(b)) for b in blocks)
    info = bytes(tiers[word] * 16 + min(count[word].bit_length(), 15) for word in words)
    return head + info + filtered(tiers) + b"".join(blocks)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--scowl", type=Path, default=Path("/usr/share/dict/scowl"))
    parser.add_argument("--copyright", type=Path, default=Path("/usr/share/doc/scowl/copyright"))
    parser.add_argument("resources", type=Path)
    options = parser.parse_args()
    lexicon = options.resources / "dev/winnow/text/english.lexicon"
    notice = options.resources / "META-INF/NOTICE-scowl.txt"
    for path in (lexicon, notice):
        path.parent.mkdir(parents=True, exist_ok=True)
    lexicon.write_bytes(packed(entries(options.scowl)))
    notice.write_text(
        "dev/winnow/text/english.lexicon is made from SCOWL by src/main/lexicon/make-lexicon.py. What follows is the copyright\n"
        "file of the package it was made from, which also speaks of sizes and lists that are not in it.\n\n"
        + options.copyright.read_text(encoding="utf-8", errors="replace"), encoding="utf-8")


if __name__ == "__main__":
    main()

"""Read how many people a report says were harmed.

A number in the news is rarely just a number: "at least 23" has an open upper
end, and "some 20" owns to being rough. Every figure is read as a range with a
qualifier, and the words it was read from stay beside it. A number counts only
when it counts people and a word of harm governs it.
"""

from .read import read_counts

__all__ = ["read_counts"]

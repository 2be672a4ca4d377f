"""Closed sets of words whose members are held as numbers in columns."""

from enum import IntEnum
from typing import Self


class Codes(IntEnum):
    """A closed set of words. A file writes a member's word, a column holds its number, and code
    names the member: `people.lives_on == LivesOn.DISABILITY_PENSION`.
    """

    @property
    def word(self) -> str:
        """The member as files write it."""
        return self.name.lower()

    @classmethod
    def words(cls) -> tuple[str, ...]:
        """The words of the set, in the order of their numbers."""
        return tuple(member.word for member in cls)

    @classmethod
    def of(cls, word: str) -> Self:
        """The member of a word; ValueError where the set has no such word."""
        member = cls.__members__.get(word.upper())
        if member is not None and member.word == word:
            return member
        raise ValueError(f"{word!r} is none of {', '.join(cls.words())}")

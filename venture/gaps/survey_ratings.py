"""Answers as people give them: numbers on some scale, words, percentages; and who said "high"."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from venture.gaps.survey_table import Question

HIGH_FROM = 0.75
"""Where on its scale, from 0 to 1, an answer begins to be high: there stands box 4 of 5."""

LOW, HIGH, MISSING, UNREAD = 0, 1, 2, 3

_MOST_OFF_SCALE = 0.02
_CODES = (*(-9, -8, -1, 9), *(77, 88, 97, 98, 99), *(-99, -98, -77), *(997, 998, 999, -999))
_MANY, _LONGEST_SCALE = 30, 10
_SLACK = 1e-9
_NUMBER = r"([-+−]?\d+(?:[.,]\d+)?)"
_RATED = re.compile(rf"{_NUMBER}\s*(%)?")
_OF = re.compile(rf"{_NUMBER}\s*(?:/|of|out of)\s*(\d+)")
_WITH_LABEL = re.compile(rf"{_NUMBER}(?:\s+|\s*[-–—=:.()\[\],]\s*)[^\d%]*")
_LABEL_FIRST = re.compile(rf"[^\d%]*[^\d%\w\s]\s*{_NUMBER}\s*[)\]]?")
_NO_ANSWER = frozenset(
    (
        *("", "-", "–", "—", ".", "?", "n/a", "na", "n.a.", "#n/a", "nan", "null", "none"),
        *("no answer", "not answered", "no response", "skipped", "prefer not to say"),
        *("don't know", "don’t know", "dont know", "do not know", "not sure", "unsure"),
        *("not applicable", "does not apply", "no opinion"),
    )
)
_STEM = re.compile(r"importan(?:t|ce)|satisfied|agree\b|agreed")
_NEGATIVE = re.compile(r"\bnot\b|\bun(?:important|satisfied)|dissatisf|disagree|\bno\b|little")
_MIDDLE = re.compile(r"\b(neutral|neither|moderate|moderately|slightly|undecided|medium|average)\b")
_HALF = re.compile(r"\b(somewhat|fairly|rather|partly)\b")
_HIGHEST = re.compile(
    r"\b(extremely|completely|totally|absolutely|strongly|critical|essential|crucial)\b"
)
_VERY = re.compile(r"\b(very|highly)\b")


@dataclass(frozen=True)
class Scale:
    """What the numbers of an answer stand for.

    Attributes:
        low: the number of the lowest answer.
        high: the number of the highest.
    """

    low: float
    high: float

    def __str__(self) -> str:
        """Write it as it is chosen on screen."""
        return f"{self.low:g} to {self.high:g}"

    @property
    def high_from(self) -> float:
        """The number from which an answer counts as one of the highest.

        Example:
            >>> Scale(1, 5).high_from, Scale(1, 7).high_from, Scale(0, 10).high_from
            (4.0, 5.5, 7.5)
        """
        return self.low + HIGH_FROM * (self.high - self.low)


_USUAL = tuple(
    Scale(low, high) for low, high in ((1, 5), (0, 4), (0, 5), (1, 7), (0, 10), (1, 10), (0, 100))
)
_SHORT = tuple(Scale(low, high) for low, high in ((0, 1), (0, 2), (1, 3), (0, 3), (1, 4)))
SCALES = (*_USUAL, *_SHORT)
"""Scales that surveys use, the usual one first."""


def recognised_scales(
    parts: Mapping[str, Sequence[Question]],
    no_answer: Mapping[str, Collection[float]] = MappingProxyType({}),
) -> dict[str, Scale]:
    """Tell what the numbers stand for in what is rated.

    A scale of fewer than five boxes is one only where nobody, whatever was rated, gave an answer
    beyond it, and many answered: else the highest boxes were left out by chance.

    Args:
        parts: the questions by what they rate.
        no_answer: likewise: numbers that stand for no answer.
    """
    everything = [question for questions in parts.values() for question in questions]
    numbers, weights = _numbers(everything)
    answers = ~np.isin(numbers, [code for codes in no_answer.values() for code in codes])
    short = _short(numbers[answers], weights[answers])
    return {
        part: short or recognised_scale(questions, no_answer.get(part, ()))
        for part, questions in parts.items()
    }


def _short(numbers: NDArray[np.float64], weights: NDArray[np.float64]) -> Scale | None:
    """Find the scale of fewer than five boxes whose boxes are all used, and nothing else."""
    if weights.sum() < _MANY:
        return None
    used = np.unique(numbers)
    return next(
        (one for one in _SHORT if np.array_equal(used, np.arange(one.low, one.high + 1))), None
    )


def recognised_scale(questions: Iterable[Question], no_answer: Collection[float] = ()) -> Scale:
    """Tell from all answers together what their numbers stand for.

    One question alone may miss the highest boxes, which nobody chose. Up to 2 % of the answers
    may lie outside, such as a number typed twice.

    Args:
        questions: whose answers.
        no_answer: numbers that stand for no answer, and so for no place on the scale.
    """
    numbers, weights = _numbers(questions)
    answers = ~np.isin(numbers, list(no_answer))
    return _fitting(numbers[answers], weights[answers]) or SCALES[0]


def no_answer_codes(questions: Iterable[Question]) -> tuple[float, ...]:
    """Find numbers such as 9, 99 or -1 that stand alone, off the scale of all other answers.

    Survey tools write them where somebody gave no answer. A 9 is so near to common scales that
    it counts as such only where 30 or more answers use every box of a shorter scale.

    Returns:
        The numbers, lowest first; what they stand for is for the founder to say.
    """
    numbers, weights = _numbers(questions)
    coded = np.isin(numbers, _CODES)
    rest, counts = numbers[~coded], weights[~coded]
    scale = _fitting(rest, counts) if rest.size else None
    if scale is None:
        return ()
    boxes = np.arange(scale.low, scale.high + 1)
    all_used = bool(np.isin(boxes, rest).all() and counts.sum() >= _MANY)
    found = np.unique(numbers[coded & ((numbers < scale.low) | (numbers > scale.high))])
    return tuple(float(code) for code in found if all_used or not 0 < code <= _LONGEST_SCALE)


def _fitting(numbers: NDArray[np.float64], weights: NDArray[np.float64]) -> Scale | None:
    """Find the first scale that nearly all numbers lie on."""
    if not numbers.size:
        return None
    if numbers.max() <= 1 and ((numbers > 0) & (numbers < 1)).any():
        return _SHORT[0]
    for scale in _USUAL:
        off = weights[(numbers < scale.low) | (numbers > scale.high)].sum()
        if off <= _MOST_OFF_SCALE * weights.sum():
            return scale
    return None


def _numbers(questions: Iterable[Question]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """List the plain numbers among the answers, and how many people gave each."""
    found = [
        (_number(match[1]), count)
        for question in questions
        for text, count in zip(question.texts, question.counts, strict=True)
        if (match := _plain(text)) is not None
    ]
    values = np.array(found, dtype=np.float64).reshape(-1, 2)
    return values[:, 0], values[:, 1]


def _plain(text: str) -> re.Match[str] | None:
    rated = _RATED.fullmatch(text)
    if rated:
        return None if rated[2] else rated
    return _WITH_LABEL.fullmatch(text) or _LABEL_FIRST.fullmatch(text)


def ratings(
    texts: Sequence[str], scale: Scale, no_answer: Collection[float] = ()
) -> NDArray[np.int8]:
    """Read different answers to one question as LOW, HIGH, MISSING or UNREAD.

    High is an answer in one of the two highest of five boxes, and what stands as high on other
    scales: at three quarters of the way from the lowest to the highest or above, which is 6 and 7
    of 7, and 8, 9 and 10 of 10. Words count like the boxes that they are printed on.

    Args:
        texts: different answers, without spaces around them.
        scale: what numbers stand for.
        no_answer: numbers that stand for no answer.

    Example:
        >>> ratings(["4", "3,0", "5 - Very", "80 %", "n/a", "soon"], Scale(1, 5)).tolist()
        [1, 0, 1, 1, 2, 3]

    Source:
        A. Ulwick, 2005, "What Customers Want" (two of five boxes); J. Dawes, 2008, "Do data
        characteristics change according to the number of scale points used?", International
        Journal of Market Research 50 (answers on 5, 7 and 10 boxes compared by their place
        between the ends).
    """
    words = {text: _wording(text) for text in texts}
    return np.array(
        [MISSING if _is_code(text, no_answer) else _rating(text, scale, words) for text in texts],
        dtype=np.int8,
    )


def _is_code(text: str, codes: Collection[float]) -> bool:
    plain = _plain(text) if codes else None
    return plain is not None and _number(plain[1]) in codes


def _rating(text: str, scale: Scale, words: dict[str, str]) -> int:
    if text.casefold() in _NO_ANSWER:
        return MISSING
    place = _place(text, scale)
    if place is not None:
        inside = -_SLACK <= place <= 1 + _SLACK
        return int(place >= HIGH_FROM - _SLACK) if inside else UNREAD
    return _word_rating(words[text], set(words.values()))


def _place(text: str, scale: Scale) -> float | None:
    """Tell where between the ends of its scale a number stands; None for what is none."""
    rated = _RATED.fullmatch(text)
    if rated and rated[2]:
        return _number(rated[1]) / 100
    parts = _OF.fullmatch(text)
    if parts:
        most = float(parts[2])
        return _number(parts[1]) / most if most else None
    plain = _plain(text)
    return None if plain is None else (_number(plain[1]) - scale.low) / (scale.high - scale.low)


def _number(text: str) -> float:
    return float(text.replace(",", ".").replace("−", "-"))


def _wording(text: str) -> str:
    """Name the kind of box whose words these are; empty for other words."""
    said = text.casefold()
    if len(said) > 100:
        return ""
    stem = _STEM.search(said)
    if _MIDDLE.search(said) or (stem and _NEGATIVE.search(said)) or "dissatisf" in said:
        return "low"
    if said in ("not at all", "unimportant", "disagree", "strongly disagree"):
        return "low"
    if _HIGHEST.search(said):
        return "highest"
    if _VERY.search(said):
        return "very" if stem or said in ("very", "highly") else ""
    if stem and _HALF.search(said):
        return "low" if stem[0].startswith("import") else "half"
    return "plain" if stem else ""


def _word_rating(kind: str, others: set[str]) -> int:
    """Tell whether words are those of one of the two highest boxes, by what the others are."""
    if kind in ("highest", "very"):
        return HIGH
    if kind == "plain":
        return LOW if {"very", "highest"} <= others else HIGH
    if kind == "half":
        return LOW if "plain" in others else HIGH
    return LOW if kind == "low" else UNREAD

"""Images of text, read by Tesseract: an extra, whose absence is said."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from corpus.conversion.converted import Converted, Note
from corpus.conversion.limits import MAX_PIXELS, MAX_SCANNED_PAGES
from corpus.conversion.page_numbers import is_page_number
from corpus.lines import Line
from corpus.plain_text import read_plain_text
from corpus.refusal import DocumentRefusedError, Reason

_LANGUAGE = "vie"
_DOTS_PER_INCH = 300
_POINTS_PER_INCH = 72
_LONGEST_SIDE = 10_000
"""Pixels of a side of a page that is drawn; the box of a page may claim kilometres."""


def read_image(path: Path) -> Converted:
    """Read an image, each frame of it a page.

    Raises:
        DocumentRefusedError: It is too large or no image, or there is no recogniser.
    """
    from PIL import Image, ImageSequence, UnidentifiedImageError  # noqa: PLC0415  only images need it

    Image.MAX_IMAGE_PIXELS = MAX_PIXELS  # beyond twice of it, opening an image is an error
    try:
        with Image.open(path) as image:
            if image.width * image.height > MAX_PIXELS:
                raise DocumentRefusedError(Reason.IMAGE_TOO_LARGE, f"{MAX_PIXELS // 10**6}")
            if getattr(image, "n_frames", 1) > MAX_SCANNED_PAGES:
                raise DocumentRefusedError(Reason.TOO_MANY_PAGES, str(MAX_SCANNED_PAGES))
            recogniser = _recogniser()
            frames = ImageSequence.Iterator(image)
            pages = [_page(recogniser, frame, page) for page, frame in enumerate(frames, start=1)]
    except Image.DecompressionBombError as error:
        raise DocumentRefusedError(Reason.IMAGE_TOO_LARGE, f"{MAX_PIXELS // 10**6}") from error
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError) as error:
        raise DocumentRefusedError(Reason.CORRUPT) from error
    lines = tuple(line for page in pages for line in page)
    return Converted(lines, len(pages), ((Note.SCANNED, str(len(pages))),))


def recognise_pages(path: Path, numbers: Sequence[int]) -> tuple[Line, ...]:
    """The lines of pages of a PDF, counted from 1, drawn and then read.

    Raises:
        DocumentRefusedError: There is no recogniser.
    """
    recogniser = _recogniser()
    return tuple(line for number, image in _drawn(path, numbers) for line in _page(recogniser, image, number))


def _drawn(path: Path, numbers: Sequence[int]) -> Iterator[tuple[int, Any]]:
    import pypdfium2  # noqa: PLC0415  only scans need it

    with pypdfium2.PdfDocument(path) as document:
        for number in numbers:
            page = document[number - 1]
            longest = max(page.get_size())
            scale = min(_DOTS_PER_INCH / _POINTS_PER_INCH, _LONGEST_SIDE / longest)
            yield number, page.render(scale=scale, grayscale=True).to_pil()
            page.close()


def _recogniser() -> Any:  # noqa: ANN401  pytesseract has no types
    try:
        import pytesseract  # noqa: PLC0415  an extra
    except ImportError as error:
        raise DocumentRefusedError(Reason.NEEDS_OCR) from error
    try:
        languages = pytesseract.get_languages()
    except (pytesseract.TesseractNotFoundError, OSError) as error:
        raise DocumentRefusedError(Reason.NEEDS_OCR) from error
    if _LANGUAGE not in languages:
        raise DocumentRefusedError(Reason.NEEDS_OCR)
    return pytesseract


def _page(recogniser: Any, image: Any, number: int) -> list[Line]:  # noqa: ANN401
    text = recogniser.image_to_string(image.convert("L"), lang=_LANGUAGE)
    rows = text.strip().split("\n")
    body = [row for n, row in enumerate(rows) if n not in {0, len(rows) - 1} or not is_page_number(row)]
    return [Line(line.text, page=number) for line in read_plain_text("\n".join(body))]

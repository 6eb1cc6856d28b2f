"""The sample documents that ship with the program: also plain Vietnamese from which accents are learnt."""

from importlib.resources import files

FOLDER = "documents"


def sample_texts() -> list[str]:
    """The texts of the samples that are plain or Markdown, as they are stored."""
    folder = files("corpus") / FOLDER
    kept = sorted((each for each in folder.iterdir() if each.name.endswith((".txt", ".md"))), key=str)
    return [each.read_text(encoding="utf-8") for each in kept]

"""Vectors already computed, so that no text is embedded twice."""

from sqlalchemy.orm import Mapped, mapped_column

from store.models.base import Base


class EmbeddingRow(Base):
    """The vector of a text under a model: little-endian float32, one after another."""

    __tablename__ = "embeddings"

    model: Mapped[str] = mapped_column(primary_key=True)
    content: Mapped[str] = mapped_column(primary_key=True)
    vector: Mapped[bytes]

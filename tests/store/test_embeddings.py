import hashlib

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from numpy.typing import NDArray

from store.database import Database
from store.embeddings import content_hash, get, missing, put

shared_database = settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40, deadline=None
)


def vector(*values: float) -> NDArray[np.float32]:
    return np.array(values, dtype=np.float32)


def test_content_hash_is_of_utf8() -> None:
    assert content_hash("việc làm") == hashlib.sha256("việc làm".encode()).hexdigest()
    assert content_hash("a") != content_hash("á")


@shared_database
@given(arrays(np.uint32, st.integers(1, 8)))
def test_vectors_are_exact_to_the_bit(database: Database, bits: NDArray[np.uint32]) -> None:
    stored = bits.view(np.float32)  # any bits: NaN, infinities, minus zero, subnormals
    name = content_hash(bits.tobytes().hex())
    with database.session() as session:
        put(session, "e5", {name: stored})
    with database.session() as session:
        loaded = dict(get(session, "e5", [name]))[name]
    assert loaded.dtype == np.float32
    assert loaded.tobytes() == stored.tobytes()


def test_models_are_apart(database: Database) -> None:
    with database.session() as session:
        put(session, "e5", {"h": vector(1)})
        assert missing(session, "other", ["h"]) == {"h"}
        assert dict(get(session, "other", ["h"])) == {}


def test_missing_are_those_not_put(database: Database) -> None:
    with database.session() as session:
        put(session, "e5", {"a": vector(1), "b": vector(2)})
        assert missing(session, "e5", ["a", "c", "c", "d"]) == {"c", "d"}
        assert missing(session, "e5", []) == set()


def test_vector_that_is_there_stays(database: Database) -> None:
    with database.session() as session:
        put(session, "e5", {"a": vector(1)})
        put(session, "e5", {"a": vector(2), "b": vector(3)})
        found = dict(get(session, "e5", ["a", "b"]))
    assert {name: value.tolist() for name, value in found.items()} == {"a": [1.0], "b": [3.0]}


@pytest.mark.parametrize("wrong", [np.zeros(3), np.zeros((1, 3), dtype=np.float32)])
def test_vector_that_would_change_is_refused(database: Database, wrong: NDArray[np.float32]) -> None:
    with pytest.raises(ValueError, match="float32"), database.session() as session:
        put(session, "e5", {"a": wrong})


def test_more_than_the_variables_of_a_statement(database: Database) -> None:
    names = [str(number) for number in range(66_000)]
    vectors = {name: vector(1) for name in names[::100]}
    with database.session() as session:
        put(session, "e5", vectors)
        assert missing(session, "e5", names) == set(names) - set(vectors)
        assert dict(get(session, "e5", names)).keys() == vectors.keys()

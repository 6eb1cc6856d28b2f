from scripts.fault_tally import Life, Question, Tally, out_of_order, tally

A, B, C = (1, "câu 0 của 1"), (1, "câu 1 của 1"), (2, "câu 0 của 2")


def life(*accepted: Question, hung: tuple[Question, ...] = (), unrecorded: tuple[Question, ...] = ()) -> Life:
    return Life(accepted, hung, frozenset(unrecorded))


def counted(*lives: Life) -> Tally:
    return tally([A, B, C], lives)


def test_each_question_once_is_well() -> None:
    assert counted(life(A, C), life(B)) == Tally(0, 0, 0, 0, 0, 0)


def test_what_never_came_is_lost() -> None:
    assert counted(life(A, A, B)).lost == 1


def test_a_copy_has_its_cause_in_a_receipt_of_the_same_question() -> None:
    assert counted(life(A, A, B, C, hung=(A,))) == Tally(0, 1, 0, 0, 1, 0)
    other = counted(life(A, A, B, C, hung=(B,)))
    assert (other.doubled, other.without_cause) == (1, 1)


def test_a_kill_is_a_cause_where_the_answer_was_still_to_be_sent() -> None:
    assert counted(life(A, unrecorded=(A, B)), life(A, B, C)) == Tally(0, 1, 0, 0, 0, 1)
    assert counted(life(A), life(A, B, C)).without_cause == 1


def test_one_receipt_is_not_lost_by_both() -> None:
    assert counted(life(A, hung=(A,), unrecorded=(A,)), life(A, A, B, C)).without_cause == 1
    assert counted(life(A, A, hung=(A,), unrecorded=(A,)), life(A, B, C)) == Tally(0, 0, 1, 0, 1, 1)


def test_order_is_that_of_first_copies_in_each_chat() -> None:
    assert out_of_order([A, B, C], [C, A, B, A]) == 0
    assert out_of_order([A, B, C], [B, A, C]) == 1
    assert out_of_order([A, B, C], [A, B]) == 1

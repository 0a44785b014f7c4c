"""What a change by hand is said to do is what the score then shows."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from eventdesk.core.rotation.compare import compare
from eventdesk.core.rotation.effect import Change, Ground
from eventdesk.core.rotation.problem import Ban, Participant, Problem, SeatingTable
from eventdesk.core.rotation.score import score
from eventdesk.core.rotation.situation import as_used
from eventdesk.core.rotation.why import why_here

TABLES = tuple(
    SeatingTable(f"t{k}", theme=f"h{k % 3}", min=2, max=3, accessible=k != 1, venue="AB"[k % 2]) for k in range(4)
)
PEOPLE = tuple(
    Participant(
        f"p{k}",
        prefs=(f"h{k % 3}", f"h{(k + 1) % 3}"),
        attributes=("xyz"[k % 3], "mf"[k % 2]),
        wheelchair=k == 0,
        theme_once=k != 3,
        stays_put=k == 4,
        venue="A" if k == 5 else "",
        present=(True, k != 6, True),
        name=f"Person {k}",
    )
    for k in range(9)
)
PROBLEM = Problem(
    PEOPLE,
    TABLES,
    3,
    attributes=("a", "b"),
    points=(3, 2),
    apart=(("p0", "p1"), ("p2", "p7")),
    together=(("p3", "p8"),),
    fixed=(("p2", 1, "t2"),),
    bans=(Ban("p1", "t0"), Ban("p7", "t3", 1)),
    must_meet=(("p5", "h2"),),
    unled=frozenset({("t2", 2)}),
    past=1,
)
SEAT = st.sampled_from([None, *(t.id for t in TABLES)])
ROWS = st.fixed_dictionaries({p.id: st.tuples(SEAT, SEAT, SEAT) for p in PEOPLE})
CHANGES = st.lists(
    st.builds(Change, st.sampled_from([p.id for p in PEOPLE]), st.integers(0, 2), SEAT),
    min_size=1,
    max_size=3,
    unique_by=lambda change: (change.registration, change.round),
)


@settings(max_examples=150, deadline=None)
@given(ROWS, CHANGES)
def test_an_effect_is_the_difference_of_two_scores(
    rows: dict[str, tuple[str | None, ...]], changes: list[Change]
) -> None:
    ground = Ground(PROBLEM, rows)
    effect = ground.effect(changes)
    after = {who: list(row) for who, row in rows.items()}
    for c in changes:
        after[c.registration][c.round] = c.table
    a, b = (score(as_used(PROBLEM, plan), plan) for plan in (rows, after))
    kinds = {*a.violations, *b.violations}
    assert dict(effect.broken) == {k: n for k in kinds if (n := b.violations.get(k, 0) - a.violations.get(k, 0))}
    assert (effect.points, effect.repeats, effect.misfit) == (
        b.points - a.points, b.repeats - a.repeats, b.misfit - a.misfit,
    )  # fmt: skip
    assert {who: tuple(row) for who, row in ground.seats.items()} == rows


def test_why_somebody_sits_there_names_wish_company_rules_and_what_else_would_cost() -> None:
    rows = {
        p.id: row
        for p, row in zip(
            PEOPLE,
            [("t0", "t2", "t3"), ("t2", "t1", "t3"), ("t1", "t2", "t3"), ("t0", "t0", "t0"), ("t1", "t1", "t1"),
             ("t2", "t0", "t2"), ("t1", None, "t1"), ("t2", "t1", "t2"), ("t0", "t0", "t0")],
            strict=True,
        )
    }  # fmt: skip
    ground = Ground(replace(PROBLEM, past=0, theme_names={"h0": "Energy"}), rows)
    why = why_here(ground, "p3", 1)
    assert (why.table, why.rank, why.points) == ("t0", 1, 3)
    assert [(a.name, a.before) for a in why.company] == [("Person 5", ()), ("Person 8", (1, 3))]
    assert [a.name for a in why.new] == ["Person 5"]
    assert ("rotation-held-together", {"names": "Person 8"}) in [(h.key, dict(h.values)) for h in why.held]
    best = why.alternatives[0]
    assert best.effect == ground.effect(
        [Change("p3", 1, best.table)] + ([Change(best.partner, 1, "t0")] if best.partner else [])
    )
    assert {h.key for h in why_here(ground, "p0", 1).held} == {"rotation-held-accessible"}
    assert "rotation-held-pinned" in {h.key for h in why_here(ground, "p2", 1).held}
    assert "rotation-held-stays" in {h.key for h in why_here(ground, "p4", 0).held}
    other = {**rows, "p3": ("t1", "t0", "t0")}
    compared = compare(ground.problem, rows, other)
    assert [(m.registration, m.round, m.before, m.after) for m in compared.moves] == [("p3", 0, "t0", "t1")]
    assert {f.key: f.better for f in compared.figures}["broken"] == -1

"""Walks what a screen reader sees: everything that can be used must have a name."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget

_USED = {
    QAccessible.Role.Button,
    QAccessible.Role.CheckBox,
    QAccessible.Role.RadioButton,
    QAccessible.Role.ComboBox,
    QAccessible.Role.EditableText,
    QAccessible.Role.SpinBox,
    QAccessible.Role.Slider,
    QAccessible.Role.Table,
    QAccessible.Role.List,
    QAccessible.Role.Tree,
    QAccessible.Role.ProgressBar,
    QAccessible.Role.PageTab,
    QAccessible.Role.Link,
}
_CELLS = {QAccessible.Role.Cell, QAccessible.Role.ListItem, QAccessible.Role.TreeItem}


def unnamed(widget: QWidget) -> list[str]:
    """What can be used on ``widget`` and has no name, as "role: class (object name)"."""
    return [_tell(node) for node in _walk(QAccessible.queryAccessibleInterface(widget)) if _lacks_name(node)]


def names(widget: QWidget) -> list[str]:
    """The names of everything visible on ``widget``, in the order of the tree."""
    found = (
        node.text(QAccessible.Text.Name) for node in _walk(QAccessible.queryAccessibleInterface(widget)) if _shown(node)
    )
    return [name for name in found if name]


def _walk(node: QAccessibleInterface | None) -> Iterator[QAccessibleInterface]:
    if node is None or not node.isValid():
        return
    yield node
    if node.role() in _CELLS:
        return
    for number in range(node.childCount()):
        yield from _walk(node.child(number))


def _shown(node: QAccessibleInterface) -> bool:
    return not node.state().invisible


def _lacks_name(node: QAccessibleInterface) -> bool:
    return _shown(node) and node.role() in _USED and not node.text(QAccessible.Text.Name).strip()


def _tell(node: QAccessibleInterface) -> str:
    thing = node.object()
    where = f"{type(thing).__name__} ({thing.objectName()})" if thing is not None else "?"
    return f"{node.role().name}: {where}"

"""What could not be read, and why: one line each, to read through or to copy."""

from collections.abc import Sequence
from math import ceil
from pathlib import PurePath

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import (
    QFontMetrics,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from svodka.domain.errors import UnreadableInput
from svodka.gui.dialogs.frame import Dialog, label
from svodka.gui.theme import current_theme, font
from svodka.i18n import active, tr, trn

Index = QModelIndex | QPersistentModelIndex

FOLDER = Qt.ItemDataRole.UserRole
_WIDTH = 620
_SPACE = 8


class ProblemsDialog(Dialog):
    """A list; what was read is in the library all the same."""

    def __init__(self, problems: Sequence[UnreadableInput], parent: QWidget | None) -> None:
        super().__init__(tr("What could not be read"), parent, _WIDTH)
        self._sentences = [active().error(problem) for problem in problems]
        count = trn(
            "{n} remark. Everything else was taken in.",
            "{n} remarks. Everything else was taken in.",
            len(problems),
        )
        self.list = QListView()
        self.list.setObjectName("problems")
        self.list.setAccessibleName(tr("What could not be read"))
        self.list.setModel(_ProblemsModel(problems, self))
        self.list.setItemDelegate(_ProblemDelegate(self.list))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setLayoutMode(QListView.LayoutMode.Batched)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMinimumHeight(260)
        self.list.installEventFilter(self)
        self.body.addWidget(label(count, "secondary"))
        self.body.addWidget(self.list, 1)
        copy = QPushButton(tr("Copy all"))
        copy.setObjectName("copy")
        copy.clicked.connect(self._on_copy_all)
        close = QPushButton(tr("Close"))
        close.clicked.connect(self.accept)
        self.set_buttons(close, left=copy)
        copy.setAutoDefault(False)
        self.list.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            watched is self.list
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.matches(QKeySequence.StandardKey.Copy)
        ):
            rows = sorted(index.row() for index in self.list.selectedIndexes())
            _copy([self._sentences[row] for row in rows])
            return True
        return super().eventFilter(watched, event)

    def _on_copy_all(self) -> None:
        _copy(self._sentences)


def _copy(sentences: Sequence[str]) -> None:
    if sentences:
        QGuiApplication.clipboard().setText("\n".join(sentences))


class _ProblemsModel(QAbstractListModel):
    """Sentences that name the file; its folder apart, for it is long and mostly the same."""

    def __init__(self, problems: Sequence[UnreadableInput], parent: QObject) -> None:
        super().__init__(parent)
        self._problems = list(problems)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._problems)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        problem = self._problems[index.row()]
        path = PurePath(str(problem.values.get("name", "")))
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return tr(problem.message, **{**problem.values, "name": path.name or str(path)})
        if role == FOLDER:
            return str(path.parent) if path.parent != PurePath() else ""
        if role == Qt.ItemDataRole.ToolTipRole:
            return str(path)
        return None


class _ProblemDelegate(QStyledItemDelegate):
    """The sentence over as many lines as it takes, below it the folder in one."""

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        view = self.parent()
        width = view.viewport().width() if isinstance(view, QListView) else _WIDTH
        height = ceil(_laid_out(index.data(), width - 2 * _SPACE).boundingRect().height())
        if index.data(FOLDER):
            height += QFontMetrics(font("small")).lineSpacing()
        return QSize(width, height + 2 * _SPACE)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = current_theme()
        box = QRect(option.rect)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            focused = bool(option.state & QStyle.StateFlag.State_HasFocus) or bool(
                option.state & QStyle.StateFlag.State_Active
            )
            ground = theme.surface.selected if focused else theme.surface.selected_inactive
            painter.fillRect(box, ground)
        inner = box.adjusted(_SPACE, _SPACE, -_SPACE, -_SPACE)
        painter.setPen(theme.text.primary)
        _laid_out(index.data(), inner.width()).draw(painter, inner.topLeft().toPointF())
        painter.setFont(font("small"))
        painter.setPen(theme.text.tertiary)
        folder = QFontMetrics(font("small")).elidedText(
            index.data(FOLDER) or "", Qt.TextElideMode.ElideMiddle, inner.width()
        )
        painter.drawText(inner, Qt.AlignmentFlag.AlignBottom, folder)
        painter.fillRect(QRect(box.left(), box.bottom(), box.width(), 1), theme.line.hairline)
        painter.restore()


def _laid_out(words: str, width: int) -> QTextLayout:
    """Return a sentence in lines; a name that is longer than a line is broken anywhere."""
    layout = QTextLayout(words, font("body"))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    height = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, height))
        height += line.height()
    layout.endLayout()
    return layout

#pragma once

#include <QHash>
#include <QLayout>
#include <QList>

namespace muster::ui {

/// Places items in rows like words in a paragraph; height follows width.
class FlowLayout : public QLayout
{
    Q_OBJECT
public:
    /// Spacings in pixels.
    FlowLayout(int horizontalSpacing, int verticalSpacing, QWidget* parent = nullptr);
    ~FlowLayout() override;

    /// The spacing before `widget`, where it does not begin a row, instead of the usual one.
    void setSpacingBefore(const QWidget* widget, int spacing);
    /// Between all others in a row.
    void setHorizontalSpacing(int spacing);
    /// Stands at the end of its row, behind the room that is left.
    void setAtEnd(const QWidget* widget);

    void addItem(QLayoutItem* item) override;
    [[nodiscard]] int count() const override { return static_cast<int>(m_items.size()); }
    [[nodiscard]] QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    void setGeometry(const QRect& rect) override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSize() const override;

private:
    int place(const QRect& rect, bool apply) const;
    [[nodiscard]] int spacingBefore(QLayoutItem* item) const;
    QList<QLayoutItem*> m_items;
    QHash<const QWidget*, int> m_spacings;
    const QWidget* m_atEnd = nullptr;
    int m_horizontalSpacing;
    int m_verticalSpacing;
};

} // namespace muster::ui

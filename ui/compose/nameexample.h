#pragma once

#include "ui/compose/formstate.h"

#include <QDateTime>
#include <QString>

#include <functional>

namespace muster::ui {

/// The line below the file name pattern: what the first file will be called, or what is wrong.
struct NameExample
{
    enum class Level { Normal, Warning, Error };
    Level level = Level::Normal;
    QString text;
    QString fileName; ///< of the first file; empty with Error
    friend bool operator==(const NameExample&, const NameExample&) = default;
};

/// The number that a name gets when `nameTaken` says yes to those before: 1 is the plain name. Pure.
[[nodiscard]] int exampleNumber(const QString& base, const QString& suffix,
                                const std::function<bool(const QString& fileName)>& nameTaken);
/// Pure: `nameTaken` answers whether the folder holds a file of that name.
[[nodiscard]] NameExample nameExample(const FormState& state, const Tenant& tenant, const QDateTime& localTime,
                                      const std::function<bool(const QString& fileName)>& nameTaken);
/// The files of all jobs that exist under their plain names, as far as the names are known before.
[[nodiscard]] QStringList takenNames(const FormState& state, const Tenant& tenant, const QDateTime& localTime,
                                     const std::function<bool(const QString& name)>& nameTaken);
/// What a variable stands for in the first file's name, for the Insert menu.
[[nodiscard]] QString variableExample(const QString& variable, const FormState& state, const Tenant& tenant,
                                      const QDateTime& localTime);

} // namespace muster::ui

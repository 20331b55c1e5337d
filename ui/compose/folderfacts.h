#pragma once

#include <QString>

namespace muster::ui {

/// What is known about the folder that the files go to.
struct FolderFacts
{
    enum class State {
        None,     ///< nothing chosen yet
        Checking, ///< a slow place has not answered yet
        Good,
        WillBeCreated,
        NotAbsolute,  ///< not a complete path
        NotAFolder,   ///< a file stands there
        NotConnected, ///< below the place of removable or network drives, and the drive is not there
        NotWritable,
        Full,
    };
    State state = State::None;
    qint64 freeBytes = -1;       ///< -1: not known
    bool seenByOthers = false;   ///< shared over the network, or readable by other users of the computer
    bool leavesComputer = false; ///< a program copies what is in it to a cloud

    /// Files can be written there, as far as one can tell before trying.
    [[nodiscard]] bool isUsable() const { return state == State::Good || state == State::WillBeCreated; }
    friend bool operator==(const FolderFacts&, const FolderFacts&) = default;
};

/// Looks at the disk, changes nothing. `path` may be empty. Takes as long as the place does to answer; see FolderLook.
[[nodiscard]] FolderFacts inspectFolder(const QString& path);

/// Below this, the form says how much is free.
inline constexpr qint64 kLittleSpace = 1'000'000'000;
/// Below this, an export is not even tried.
inline constexpr qint64 kNoSpace = 1'000'000;

/// A remark about the folder in one short sentence without full stop; empty if there is nothing to say.
struct FolderNote
{
    enum class Level { None, Info, Warning, Error };
    Level level = Level::None;
    QString text;
    friend bool operator==(const FolderNote&, const FolderNote&) = default;
};
[[nodiscard]] FolderNote folderNote(const FolderFacts& facts);
/// "182 GB free"; empty if it is not known.
[[nodiscard]] QString freeSpaceText(const FolderFacts& facts);

/// The home folder as `~`, separators of this system.
[[nodiscard]] QString displayPath(const QString& path);
/// What a person typed → an absolute clean path; `~` is the home folder. Relative paths stay relative.
[[nodiscard]] QString typedPath(const QString& text);
/// Folders of Dropbox, OneDrive, Nextcloud, Google Drive, iCloud and the like, also with the name of an account behind
/// it ("Dropbox (Acme)", "OneDrive - Acme", "Nextcloud2"). Looks at names only.
[[nodiscard]] bool isSynchronisedPath(const QString& path);

} // namespace muster::ui

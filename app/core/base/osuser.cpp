#include "app/core/base/osuser.h"

#include <vector>

#include <pwd.h>
#include <unistd.h>

namespace muster {

QString osUserName()
{
    constexpr std::size_t kEnough = 16 * 1024;
    const uid_t number = ::geteuid();
    std::vector<char> room(kEnough);
    passwd entry = {};
    passwd* found = nullptr;
    if (::getpwuid_r(number, &entry, room.data(), room.size(), &found) == 0 && found && *found->pw_name != '\0')
        return QString::fromLocal8Bit(found->pw_name);
    return QString::number(number);
}

} // namespace muster

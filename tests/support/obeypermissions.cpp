#include "tests/support/obeypermissions.h"

#include <array>

#include <linux/capability.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace muster::test {

bool obeyPermissions()
{
    __user_cap_header_struct header = {_LINUX_CAPABILITY_VERSION_3, 0};
    std::array<__user_cap_data_struct, _LINUX_CAPABILITY_U32S_3> sets = {};
    if (::syscall(SYS_capget, &header, sets.data()) != 0)
        return false;
    for (const unsigned capability : {CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH})
        sets.at(CAP_TO_INDEX(capability)).effective &= ~CAP_TO_MASK(capability);
    return ::syscall(SYS_capset, &header, sets.data()) == 0;
}

} // namespace muster::test

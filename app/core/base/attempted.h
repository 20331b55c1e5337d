#pragma once

#include "app/core/base/error.h"

#include <exception>
#include <new>
#include <stdexcept>
#include <system_error>

namespace muster {

/// What a step answers, a function that returns a Result. What the standard library throws in it becomes an error,
/// because in a thread of a pool nobody would catch it: OutOfMemory for want of memory or threads, otherwise Internal.
template <typename Step>
[[nodiscard]] auto attempted(const Step& step) -> decltype(step())
{
    try {
        return step();
    } catch (const std::bad_alloc&) { // a text about it would need memory too
        return fail(ErrorCode::OutOfMemory);
    } catch (const std::length_error&) {
        return fail(ErrorCode::OutOfMemory);
    } catch (const std::system_error& fault) {
        return fail(ErrorCode::OutOfMemory, {}, QString::fromLocal8Bit(fault.what()));
    } catch (const std::exception& fault) {
        return fail(ErrorCode::Internal, {}, QString::fromLocal8Bit(fault.what()));
    }
}

} // namespace muster

#include "app/core/exports/localfiles.h"

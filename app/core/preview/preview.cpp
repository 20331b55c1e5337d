#include "app/core/preview/preview.h"

#include "app/core/exports/exportservice.h"

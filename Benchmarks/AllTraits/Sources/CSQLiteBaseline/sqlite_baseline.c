#include "sqlite_baseline.h"

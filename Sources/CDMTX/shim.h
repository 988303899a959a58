// What INSFormats uses of libdmtx: the encoder of Data Matrix symbols.
#ifndef IDENTITOVIGILANCE_CDMTX_SHIM_H
#define IDENTITOVIGILANCE_CDMTX_SHIM_H

#include <dmtx.h>

#endif

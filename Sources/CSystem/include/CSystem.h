#ifndef CSYSTEM_H
#define CSYSTEM_H

/// Swaps two directory entries at once (renameat2 with RENAME_EXCHANGE). Returns 0, or -1 with errno set; ENOSYS
/// where the system or the file system cannot.
int tallymark_exchange(const char *first, const char *second);

#endif

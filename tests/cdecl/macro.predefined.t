Macros that are always there.
--- prog
#if !defined(__KERNEL__) || !defined(__x86_64__) || !defined(__LP64__) || !defined(__linux__)
#error "one is missing"
#endif
#if __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__ || __SIZEOF_POINTER__ != 8 || __CHAR_BIT__ != 8
#error "a value is wrong"
#endif
begin { @ = KERNEL_VERSION(6, 1, 300); }
--- args
-d types -
--- filter
/^  \(c "/d
--- stdout
(program
  (probe "begin"
    (= @:int32 393727:int32)))

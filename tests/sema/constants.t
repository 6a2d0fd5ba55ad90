Constants of C headers need no #include; the script may define its own.
--- prog
#define EPERM 77
begin { @a = AF_INET6; @b = ENOENT; @c = EPERM; @d = SIGKILL; @e = O_CREAT | O_EXCL; @f = AT_FDCWD; }
--- args
-d types -
--- stdout
(program
  (c "#define EPERM 77")
  (probe "begin"
    (= @a:int8 10:int8)
    (= @b:int8 2:int8)
    (= @c:int8 77:int8)
    (= @d:int8 9:int8)
    (= @e:int16 192:int16)
    (= @f:int8 -100:int8)))

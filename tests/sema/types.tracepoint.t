Members of a tracepoint: by `.` and `->`; pointers of system calls lead to user memory.
--- prog
tracepoint:syscalls:sys_enter_openat { @a = args.filename; @b = args->flags; @c = str(args.filename); @d[args.dfd] = count(); @e = *args.filename; }
--- needs
root
--- args
-d types -
--- stdout
(program
  (probe "tracepoint:syscalls:sys_enter_openat"
    (= @a:int8 * (. (call args):args filename):int8 *)
    (= @b:uint64 (-> (call args):args flags):uint64)
    (= @c:string[1024] (call str (. (call args):args filename):int8 *):string[1024])
    (= (@d (. (call args):args dfd):uint64):count_t (call count):count_t)
    (= @e:int8 (* (. (call args):args filename):int8 *):int8)))

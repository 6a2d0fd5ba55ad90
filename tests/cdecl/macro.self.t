A macro's own name in what it stands for stays as it is.
--- prog
#define pid pid + 1
#define comm comm
begin { @a = pid; @b = comm; }
--- args
-d types -
--- filter
/^  \(c "/d
--- stdout
(program
  (probe "begin"
    (= @a:uint64 (+ (call pid):uint32 1:int8):uint64)
    (= @b:string[16] (call comm):string[16])))

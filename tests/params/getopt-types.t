The default says the type, not what is given.
--- prog
begin { @a = getopt("flag"); @b = getopt("n", 5); @c = getopt("delta", -1); @d = getopt("who", "me"); }
--- args
-d fold - -- --n=1 --who=nobody
--- stdout
(program
  (probe "begin"
    (= @a:bool false:bool)
    (= @b:uint64 1:uint64)
    (= @c:int64 -1:int64)
    (= @d:string[7] "nobody":string[7])))

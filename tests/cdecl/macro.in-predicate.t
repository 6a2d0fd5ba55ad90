Macros are replaced in predicates, keys, loops and blocks.
--- prog
#define ONE 1
#define KEY(a) (a, ONE)
begin /ONE == 1 && pid/ { @[KEY(pid)] = ONE; for ($i : 0..ONE) { @x = $i + ONE; } if (pid) { @y = ONE } }
--- args
-d types -
--- filter
/^  \(c "/d
--- stdout
(program
  (probe "begin"
    (when (&& true:bool (call pid):uint32):bool)
    (= (@ (tuple (call pid):uint32 1:int8):(uint32,int8)):int8 1:int8)
    (for $i:int64 (range 0:int8 1:int8):int64
      (= @x:int64 (+ $i:int64 1:int8):int64))
    (if (call pid):uint32
      (block
        (= @y:int8 1:int8)):void):void))

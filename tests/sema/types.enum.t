An enum keeps its name; arithmetic drops it; a cast brings it back.
--- prog
enum state { IDLE, BUSY = 5 };
begin { @a = BUSY; @b = BUSY + 1; @c = (enum state)@b; @d[IDLE] = 1; @d[BUSY] = 2; }
--- args
-d types -
--- stdout
(program
  (c "enum state { IDLE, BUSY = 5 };")
  (probe "begin"
    (= @a:enum state 5:enum state)
    (= @b:uint64 (+ 5:enum state 1:int8):uint64)
    (= @c:enum state (cast <enum state> @b:uint64):enum state)
    (= (@d 0:enum state):int8 1:int8)
    (= (@d 5:enum state):int8 2:int8)))

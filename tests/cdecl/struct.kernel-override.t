The script's definition hides the kernel's, also within itself.
--- prog
struct list_head { struct list_head *next; int mine; };
struct holder { struct list_head head; };
begin { $l = (struct list_head *)0; @ = sizeof(struct list_head); @m = $l->next->mine; @h = ((struct holder *)0)->head.next->next->mine; }
--- args
-d types -
--- filter
/^  \(c "/d
--- stdout
(program
  (probe "begin"
    (= $l:struct list_head * (cast <struct list_head*> 0:int8):struct list_head *)
    (= @:uint64 16:uint64)
    (= @m:int32 (-> (-> $l:struct list_head * next):struct list_head * mine):int32)
    (= @h:int32 (-> (-> (. (-> (cast <struct holder*> 0:int8):struct holder * head):struct list_head next):struct list_head * next):struct list_head * mine):int32)))

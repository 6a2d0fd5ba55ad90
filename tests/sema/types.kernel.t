Members of kernel structures: through pointers, arrays, structs inside, nested anonymous unions, bitfields.
Char arrays become strings where they are stored.
--- prog
begin {
	@a = curtask.pid; @b = curtask->comm; @c = curtask.mm.total_vm; $t = curtask.real_parent; @d = $t.tgid;
	@e = ((struct sock *)0)->__sk_common.skc_dport; @f = ((struct sock *)0).__sk_common.skc_family;
	$s = (struct sk_buff *)0; @g = $s->len; @h = $s->pkt_type; @i = *((struct list_head *)0); @j = (task_struct *)0;
	@k = sizeof(struct list_head); @l = offsetof(struct list_head, prev); @m = curtask.comm == "sh"; @n = curtask.comm[0];
}
--- needs
btf
--- args
-d types -
--- stdout
(program
  (probe "begin"
    (= @a:int32 (. (call curtask):struct task_struct * pid):int32)
    (= @b:string[16] (-> (call curtask):struct task_struct * comm):int8[16])
    (= @c:uint64 (. (. (call curtask):struct task_struct * mm):struct mm_struct * total_vm):uint64)
    (= $t:struct task_struct * (. (call curtask):struct task_struct * real_parent):struct task_struct *)
    (= @d:int32 (. $t:struct task_struct * tgid):int32)
    (= @e:uint16 (. (-> (cast <struct sock*> 0:int8):struct sock * __sk_common):struct sock_common skc_dport):uint16)
    (= @f:uint16 (. (. (cast <struct sock*> 0:int8):struct sock * __sk_common):struct sock_common skc_family):uint16)
    (= $s:struct sk_buff * (cast <struct sk_buff*> 0:int8):struct sk_buff *)
    (= @g:uint32 (-> $s:struct sk_buff * len):uint32)
    (= @h:uint8 (-> $s:struct sk_buff * pkt_type):uint8)
    (= @i:struct list_head (* (cast <struct list_head*> 0:int8):struct list_head *):struct list_head)
    (= @j:struct task_struct * (cast <task_struct*> 0:int8):struct task_struct *)
    (= @k:uint64 16:uint64)
    (= @l:uint64 8:uint64)
    (= @m:bool (== (. (call curtask):struct task_struct * comm):int8[16] "sh":string[3]):bool)
    (= @n:int8 (index (. (call curtask):struct task_struct * comm):int8[16] 0:int8):int8)))

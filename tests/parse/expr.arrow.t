-> and . are the same, but remembered.
--- prog
begin {
	@x = args->a; @x = args.a; @x = ((struct sock *)arg0)->__sk_common.skc_family; @x = $p->a->b.c;
}
--- args
-d parse -
--- stdout
(program
  (probe "begin"
    (= @x (-> args a))
    (= @x (. args a))
    (= @x (. (-> (cast <struct sock*> arg0) __sk_common) skc_family))
    (= @x (. (-> (-> $p a) b) c))))

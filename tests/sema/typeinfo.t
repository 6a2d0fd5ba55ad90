typeinfo is a record of the type's BTF id, its kind and its name; it decides branches.
--- prog
config = { unstable_typeinfo = enable }
begin {
	$x = (int8)1;
	print(typeinfo((uint64)1));
	print(typeinfo("abc").full_type);
	print(typeinfo(struct task_struct *).base_type);
	print(typeinfo(struct task_struct).btf_id > 0);
	print(typeinfo((1, "ab")));
	print(typeinfo((a = 1, b = 2)).base_type);
	print(typeinfo(bool).base_type);
	print(typeinfo(kstack).base_type);
	print(typeinfo(comm).full_type);
	@c = count();
	@u[1, "a"] = stats((uint64)5);
	print(typeinfo(@c).full_type);
	print(typeinfo(@u).full_type);
	print(typeinfo(ustats_t));
	if comptime (typeinfo($x).base_type == "int") {
		print("a number");
	} else {
		print(no_such_function());
	}
	clear(@c);
	clear(@u);
}
--- args
-q prog.bt
--- needs
root
--- stdout
{ .btf_id = 0, .base_type = int, .full_type = uint64 }
string[4]
pointer
true
{ .btf_id = 0, .base_type = tuple, .full_type = (int8,string[3]) }
record
bool
kstack
string[16]
count_t
(int8,string[2])
{ .btf_id = 0, .base_type = stats_t, .full_type = ustats_t }
a number



More programs than the setting allows.
--- prog
config = { max_bpf_progs = 1 }
begin { @a = 1; }
end { @b = 2; }
--- args
--check -
--- exit
1
--- stderr
stdin:3:1: error: the program has 2 BPF programs, at most 1 are allowed [program-limit]
    3 | end { @b = 2; }
      | ^~~~~~~~~~~~~~~
hint: allow more: 'config = { max_bpf_progs = 2 }', or --yes

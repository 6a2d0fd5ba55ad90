socket_cookie() of a connection is the same in all of its changes of state.
--- prog
rawtracepoint:inet_sock_set_state /comm == "bash"/ { @c[socket_cookie(args.sk) > 0] = count(); }
--- args
-q -
--- trigger
bash -c 'exec 3<>/dev/tcp/127.0.0.1/9' 2>/dev/null; true
--- needs
root
btf
cmd:bash
--- match
^@c\[true\]: [1-9]

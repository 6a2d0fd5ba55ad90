A TLS connection's handshake, write and read are timed.
--- args
-q "$TESTS/../examples/ssllat.bt" -- --each
--- needs
root
uprobe
cmd:openssl
!vm
--- trigger
openssl req -x509 -newkey rsa:2048 -nodes -keyout k -out c -days 1 -subj /CN=x || exit
mkfifo in
openssl s_server -quiet -accept 127.0.0.1:0 -naccept 1 -key k -cert c >out <in & server=$!
exec 9>in
for i in 1 2 3 4 5 6 7 8 9 10; do
	port=$(ss -Hltnp 2>/dev/null | sed -n "s/.*127.0.0.1:\([0-9]*\) .*pid=$server,.*/\1/p")
	[ ! "$port" ] || break
	sleep 0.1
done
echo hello | openssl s_client -quiet -verify_quiet -connect "127.0.0.1:$port" & client=$!
for i in 1 2 3 4 5 6 7 8 9 10; do
	! grep -q hello out || break
	sleep 0.1
done
kill $client $server
grep hello out
--- match
^@(write|handshake)_us\[openssl\]:$
^@read_us\[openssl\]:$

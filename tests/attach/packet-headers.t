Headers are read as far as they go: one VLAN tag, two, extension headers of IPv6, options of IPv4, later
fragments, packets that are cut off anywhere.
--- prog
xdp:v1 /packet.len != 90/ { printf("%d vlan %d ether %x %s proto %d ports %d %d flags %x\n", packet.len,
	packet.vlan, packet.ether, packet.saddr, packet.proto, packet.sport, packet.dport, packet.flags); }
--- cmd
. "$TESTS/net.sh"
cat >frames.py <<'EOF'
import socket, struct
s = socket.socket(socket.AF_PACKET, socket.SOCK_RAW)
s.bind(("v0", 0))
mac = bytes(range(12))
tcp = struct.pack("!HHIIBBHHH", 1000, 2000, 0, 0, 0x50, 0x12, 0, 0, 0)
def ip(proto, frag=0, options=0, rest=tcp):
    return struct.pack("!BBHHHBBH4s4s", 0x45 + options, 0, 20 + 4 * options + len(rest), 0, frag, 64, proto, 0,
        bytes([10, 0, 0, 1]), bytes([10, 0, 0, 2])) + bytes(4 * options) + rest
def ip6(proto, rest):
    return struct.pack("!IHBB", 6 << 28, len(rest), proto, 64) + bytes(15) + b"\1" + bytes(15) + b"\2" + rest
for frame in (
    b"\x08\0" + ip(6), b"\x81\0\0\x0a\x08\0" + ip(6), b"\x88\xa8\0\x0b\x81\0\0\x0c\x08\0" + ip(6),
    b"\x08\0" + ip(6, options=3), b"\x08\0" + ip(6, frag=100), b"\x08\0" + ip(17, rest=tcp[:4]),
    b"\x86\xdd" + ip6(6, tcp), b"\x86\xdd" + ip6(0, b"\x3c\0" + bytes(6) + b"\x06\1" + bytes(14) + tcp),
    b"\x86\xdd" + ip6(44, b"\x06\0\0\0\0\0\0\0" + tcp), b"\x86\xdd" + ip6(44, b"\x06\0\0\x08\0\0\0\0" + tcp),
    b"\x08\0" + ip(6)[:30], b"\x08\0" + ip(6)[:21], b"\x08\0" + ip(6)[:10], b"\x81\0\0\x0a\x08",
    b"\x86\xdd" + ip6(6, tcp)[:39], b"\x08\x06" + bytes(28)):
    s.send(mac + frame)
EOF
ip -n $ns link add v0 type veth peer name v1
for dev in v0 v1; do
	ip netns exec $ns sysctl -q net.ipv6.conf.$dev.disable_ipv6=1
	ip -n $ns link set $dev up
done
trace prog.bt
inside python3 frames.py
sleep 0.1
stop INT
--- timeout
120
--- needs
root
cmd:ip
cmd:nsenter
cmd:python3
cmd:sysctl
--- stdout
54 vlan 0 ether 800 10.0.0.1 proto 6 ports 1000 2000 flags 12
58 vlan 10 ether 800 10.0.0.1 proto 6 ports 1000 2000 flags 12
62 vlan 11 ether 800 10.0.0.1 proto 6 ports 1000 2000 flags 12
66 vlan 0 ether 800 10.0.0.1 proto 6 ports 1000 2000 flags 12
54 vlan 0 ether 800 10.0.0.1 proto 6 ports 0 0 flags 0
38 vlan 0 ether 800 10.0.0.1 proto 17 ports 1000 2000 flags 0
74 vlan 0 ether 86dd ::1 proto 6 ports 1000 2000 flags 12
98 vlan 0 ether 86dd ::1 proto 6 ports 1000 2000 flags 12
82 vlan 0 ether 86dd ::1 proto 6 ports 1000 2000 flags 12
82 vlan 0 ether 86dd ::1 proto 6 ports 0 0 flags 0
44 vlan 0 ether 800 10.0.0.1 proto 6 ports 1000 2000 flags 0
35 vlan 0 ether 800 10.0.0.1 proto 6 ports 0 0 flags 0
24 vlan 0 ether 800 :: proto 0 ports 0 0 flags 0
17 vlan 0 ether 0 :: proto 0 ports 0 0 flags 0
53 vlan 0 ether 86dd :: proto 0 ports 0 0 flags 0
42 vlan 0 ether 806 :: proto 0 ports 0 0 flags 0

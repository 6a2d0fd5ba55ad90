/* SPDX-License-Identifier: GPL-2.0-or-later */
/* vars: global variables of all sizes, and two functions that are called while they have known
 * values. What uaddr() cases read. */
#include <stdint.h>

volatile uint8_t byte = 0xfe;
volatile uint16_t two = 0xfedc;
volatile int32_t four = -4;
volatile uint64_t eight = 0x123456789abcdef0;
volatile char text[] = "twelve bytes";

__attribute__((noipa)) int first(int n)
{
	four += n;
	return n;
}

__attribute__((noipa)) int second(int n)
{
	eight++;
	return n + 1;
}

int main(void)
{
	return first(second(1)) - 2;
}

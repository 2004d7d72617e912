package shop.canoe.platform.pages;

import java.util.zip.CRC32;

/**
 * CRC-32 of a text from those of its parts, as gzip asks for it. That of a part which never changes is taken over by a
 * matrix for its length, so that sending a page does not read it again.
 */
final class Crc {
    private static final int POLYNOMIAL = 0xEDB88320;
    private static final int BITS = 32;
    private static final int[] TABLE = table();

    /** What one more byte does, two more, four more and so on. */
    private static final int[][] SHIFTS = shifts();

    private Crc() {}

    /** The CRC of these bytes alone; the processor has an instruction for it, which can only begin anew. */
    static int of(byte[] bytes) {
        var crc = new CRC32();
        crc.update(bytes);
        return (int) crc.getValue();
    }

    /** The CRC of all until now and then these few bytes. */
    static int update(int crc, byte[] bytes) {
        int rest = ~crc;
        for (byte octet : bytes) rest = TABLE[(rest ^ octet) & 0xFF] ^ rest >>> 8;
        return ~rest;
    }

    /** The CRC of all until now and then a part whose CRC and {@link #shift} are known. */
    static int append(int crc, int[] shift, int part) {
        return times(shift, crc) ^ part;
    }

    /** What so many more bytes do to the CRC before them: a matrix over bits, by columns. */
    static int[] shift(int length) {
        var result = identity();
        for (int left = length; left != 0; left &= left - 1)
            result = times(SHIFTS[Integer.numberOfTrailingZeros(left)], result);
        return result;
    }

    private static int[][] shifts() {
        var shifts = new int[Integer.SIZE - 1][];
        shifts[0] = byteOfZeros();
        for (int power = 1; power < shifts.length; power++) shifts[power] = times(shifts[power - 1], shifts[power - 1]);
        return shifts;
    }

    private static int[] byteOfZeros() {
        var bit = new int[BITS];
        bit[0] = POLYNOMIAL;
        for (int column = 1; column < BITS; column++) bit[column] = 1 << column - 1;
        var two = times(bit, bit);
        var four = times(two, two);
        return times(four, four);
    }

    private static int[] identity() {
        var matrix = new int[BITS];
        for (int column = 0; column < BITS; column++) matrix[column] = 1 << column;
        return matrix;
    }

    private static int[] times(int[] matrix, int[] other) {
        var product = new int[BITS];
        for (int column = 0; column < BITS; column++) product[column] = times(matrix, other[column]);
        return product;
    }

    private static int times(int[] matrix, int vector) {
        int sum = 0;
        for (int left = vector; left != 0; left &= left - 1) sum ^= matrix[Integer.numberOfTrailingZeros(left)];
        return sum;
    }

    private static int[] table() {
        var table = new int[256];
        for (int octet = 0; octet < table.length; octet++) {
            int rest = octet;
            for (int bit = 0; bit < 8; bit++) rest = (rest & 1) == 1 ? rest >>> 1 ^ POLYNOMIAL : rest >>> 1;
            table[octet] = rest;
        }
        return table;
    }
}

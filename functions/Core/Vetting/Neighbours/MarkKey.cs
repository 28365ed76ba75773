using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace GigVet.Vetting.Neighbours;

/// <summary>
/// The secret of one customer under which marks and texts are hashed: addresses and numbers are few enough to be guessed.
/// </summary>
/// <param name="secret">32 random bytes.</param>
public sealed class MarkKey(byte[] secret)
{
    public const int Bytes = 32;

    private readonly ulong _mixed = BinaryPrimitives.ReadUInt64LittleEndian(HMACSHA256.HashData(secret, "runs of words"u8));

    public static byte[] NewSecret() => RandomNumberGenerator.GetBytes(Bytes);

    /// <summary>32 hex digits.</summary>
    public string Hash(string text)
        => Convert.ToHexStringLower(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(text)))[..32];

    /// <summary>Another 64 bits for a run of words; different runs stay different, so that texts compare as before.</summary>
    public ulong Mix(ulong shingle)
    {
        // The finaliser of SplitMix64, which is a bijection.
        var mixed = unchecked(shingle + _mixed);
        mixed = unchecked((mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9UL);
        mixed = unchecked((mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL);
        return mixed ^ (mixed >> 31);
    }
}

/// <summary>Every customer's own key, made when it is first asked for. In infra/Storage: table Customers.</summary>
public interface IMarkKeys
{
    ValueTask<MarkKey> OfAsync(string customer, CancellationToken cancellationToken);
}

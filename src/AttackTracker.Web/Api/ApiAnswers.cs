using System.Collections.Concurrent;
using System.Security.Cryptography;
using AttackTracker.Core.Queries;

namespace AttackTracker.Web.Api;

/// <summary>Keeps what was answered until anything is written to the database, so that asking again costs no query. Thread-safe.</summary>
internal sealed class ApiAnswers(DataVersion version, BlindnessQuery blindness)
{
    private const long MostBytes = 32 * 1024 * 1024;

    private volatile Kept _kept = new(-1);

    /// <summary>The answer as the database stands.</summary>
    /// <param name="who">Who asks: coders are not answered from what others may see.</param>
    /// <param name="address">All else that the answer depends on beside the database.</param>
    /// <param name="make">Makes it; only an answer that has a body is kept.</param>
    public async Task<ApiAnswer> OfAsync(string who, string address, Func<Task<ApiAnswer>> make)
    {
        // Read before the answer is made: what is written meanwhile makes it out of date, never the other way round.
        var now = version.Read();
        var kept = _kept;
        if (kept.Version != now || Interlocked.Read(ref kept.Bytes) > MostBytes)
        {
            _kept = kept = new Kept(now);
        }

        if (!kept.Hidden.TryGetValue(who, out var hidden))
        {
            kept.Hidden[who] = hidden = string.Join(',', await blindness.OfAllAsync(who, CancellationToken.None));
        }

        address = $"{hidden} {address}";
        if (kept.Answers.TryGetValue(address, out var answer))
        {
            return answer;
        }

        answer = await make();
        if (answer.Outcome is ApiOutcome.Done && answer.Body.Length < MostBytes / 8 && kept.Answers.TryAdd(address, answer))
        {
            Interlocked.Add(ref kept.Bytes, answer.Body.Length + (2 * address.Length));
        }

        return answer;
    }

    private sealed class Kept(long version)
    {
        public long Bytes;

        public long Version => version;

        public ConcurrentDictionary<string, ApiAnswer> Answers { get; } = new(StringComparer.Ordinal);

        /// <summary>The articles that a person is coding, by name.</summary>
        public ConcurrentDictionary<string, string> Hidden { get; } = new(StringComparer.Ordinal);
    }
}

/// <summary>An answer that can be given again.</summary>
/// <param name="Outcome">How the call ended.</param>
/// <param name="Body">As it is sent; empty unless done.</param>
internal sealed record ApiAnswer(ApiOutcome Outcome, byte[] Body)
{
    public string ContentType { get; init; } = "application/json";

    /// <summary>Another one exactly where the body is.</summary>
    public string ETag { get; } = $"\"{Convert.ToHexStringLower(SHA256.HashData(Body).AsSpan(0, 12))}\"";
}

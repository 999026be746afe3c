using System.Globalization;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Storage;

namespace AttackTracker.Core.Queries;

/// <summary>Counts the same question once, until anything is committed to the database: a page is drawn before its circuit is up and again in it, and readers go back and forth. Thread-safe.</summary>
/// <remarks>Each reader and each moment has answers of its own, as each sees other incidents.</remarks>
/// <param name="version">Tells what is committed.</param>
/// <param name="most">How many answers are kept, of which those with a thousand bases are the largest, about a megabyte each; zero counts always.</param>
public sealed class CountedOnce(DataVersion version, int most = 100)
{
    private readonly RecentlyRead<(Type Answer, object Question, string? Reader, DateTime? AsOf), object> _answers = new(most);

    /// <summary>The answer that was counted before, else that of <paramref name="count"/>, which nobody may change.</summary>
    /// <param name="question">All that the answer depends on beside the record, the reader and the moment; equal by content. Questions of one type of answer must differ among themselves.</param>
    /// <param name="count">Counts; null and what it throws are not kept. Whoever asks the same meanwhile waits.</param>
    /// <param name="cancellationToken">Ends the waiting for others.</param>
    public async Task<T> GetAsync<T>(object question, Func<Task<T>> count, CancellationToken cancellationToken)
        where T : class?
    {
        ArgumentNullException.ThrowIfNull(count);
        var state = version.Read().ToString(CultureInfo.InvariantCulture);
        return (T)await _answers.GetAsync((typeof(T), question, Viewer.Name, Moment.AsOf), state, async () => (await count())!, cancellationToken);
    }
}

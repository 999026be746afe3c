using AttackTracker.Core.Text;

namespace AttackTracker.Core.Dates;

/// <summary>Reads <c>events.json</c>.</summary>
public static class DatedEvents
{
    private const int FirstYear = 1900;
    private const int LastYear = 2099;

    /// <summary>The events in the order of the file.</summary>
    /// <exception cref="ReferenceDataException">An event has no id, name, date or cue, or its id stands twice; the message names file and line.</exception>
    public static IReadOnlyList<DatedEvent> Read(ReferenceNode file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var events = new List<DatedEvent>();
        foreach (var node in file.Get("events").AsItems())
        {
            var id = node.Text("id");
            if (events.Exists(e => e.Id == id))
            {
                throw node.Fault($"the id \"{id}\" stands twice");
            }

            var cues = node.Items("cues").Select(cue => (IReadOnlyList<string>)[.. cue.AsItems().Select(words => words.AsText())]).ToList();
            if (cues.Count == 0 || cues.Exists(c => c.Count == 0))
            {
                throw node.Fault($"\"{id}\" has no cue, or an empty one");
            }

            var date = node.Get("date").AsDay();
            if (date.Year is < FirstYear or > LastYear)
            {
                throw node.Get("date").Fault($"the year {date.Year} is not one that news counts from");
            }

            events.Add(new DatedEvent(id, node.Text("name"), date, cues, node.Texts("kinds").Contains("killing")));
        }

        return events;
    }
}

using AttackTracker.Core.Incidents;
using AttackTracker.Core.Storage.Schema;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Metadata;

namespace AttackTracker.Benchmarks.Generation;

/// <summary>A database file while it is filled: without indexes, search and guards, which are made at the end from all rows at once.</summary>
internal sealed class BulkFile : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly List<(string Type, string Name, string Sql)> _later = [];
    private readonly List<IDisposable> _tables = [];
    private readonly BulkTable<ArticleRow> _articles;
    private readonly BulkTable<ArticleMetadataRow> _metadata;
    private readonly BulkTable<ExtractionRunRow> _runs;
    private readonly BulkTable<ReportRow> _reports;
    private readonly BulkTable<EvidenceRow> _evidence;
    private readonly BulkTable<RunnerUpRow> _runnerUps;
    private readonly BulkTable<PublicIdRow> _publicIds;
    private readonly BulkTable<ReportPublicIdRow> _homes;
    private readonly BulkTable<IncidentRow> _incidents;
    private readonly BulkTable<IncidentWeaponRow> _weapons;
    private readonly BulkTable<IncidentOutcomeRow> _outcomes;
    private readonly BulkTable<IncidentGroupRow> _groups;
    private readonly BulkTable<IncidentStatementRow> _statements;
    private readonly BulkTable<IncidentFieldRow> _fields;
    private readonly BulkTable<IncidentReportRow> _members;
    private readonly BulkTable<Decision> _decisions;
    private readonly BulkTable<MergeProposalRow> _proposals;
    private readonly int _reference;

    private int _lastEvidence;
    private int _lastRunnerUp;
    private int _lastHome;
    private int _lastProposal;

    /// <param name="path">A new database, migrated, that nobody else has open.</param>
    /// <param name="model">Says how rows are written.</param>
    /// <param name="reference">The key of the revision of reference data that all runs are to name.</param>
    public BulkFile(string path, IModel model, int reference)
    {
        _reference = reference;
        _connection = new SqliteConnection($"Data Source={path};Pooling=False");
        _connection.Open();
        Run("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -400000; PRAGMA foreign_keys = OFF; PRAGMA temp_store = FILE; PRAGMA threads = 2;");
        SetIndexesAside();
        _articles = Table<ArticleRow>("id");
        _metadata = Table<ArticleMetadataRow>("id", "article_id");
        _runs = Table<ExtractionRunRow>("id", "article_id", "metadata_id", "reference_revision_id");
        _reports = Table<ReportRow>("id", "run_id");
        _evidence = Table<EvidenceRow>("id", "report_id");
        _runnerUps = Table<RunnerUpRow>("id", "report_id");
        _publicIds = Table<PublicIdRow>();
        _homes = Table<ReportPublicIdRow>("id");
        _incidents = Table<IncidentRow>();
        _weapons = Table<IncidentWeaponRow>("incident_id");
        _outcomes = Table<IncidentOutcomeRow>("incident_id");
        _groups = Table<IncidentGroupRow>("incident_id");
        _statements = Table<IncidentStatementRow>("incident_id");
        _fields = Table<IncidentFieldRow>("incident_id");
        _members = Table<IncidentReportRow>("incident_id");
        _decisions = Table<Decision>();
        _proposals = Table<MergeProposalRow>("id");

        BulkTable<T> Table<T>(params string[] keys)
            where T : class
        {
            var table = new BulkTable<T>(_connection.Handle!, model, keys);
            _tables.Add(table);
            return table;
        }
    }

    /// <summary>In the order of the years.</summary>
    public void Write(BuiltYear year)
    {
        Run("BEGIN");
        WriteArticles(year);
        year.PublicIds.ToList().ForEach(id => _publicIds.Add(id));
        foreach (var incident in year.Incidents)
        {
            _incidents.Add(incident);
            incident.ByWeapon.ForEach(row => _weapons.Add(row, incident.Id));
            incident.ByOutcome.ForEach(row => _outcomes.Add(row, incident.Id));
            incident.ByGroup.ForEach(row => _groups.Add(row, incident.Id));
            incident.Statements.ForEach(row => _statements.Add(row, incident.Id));
            incident.Fields.ForEach(row => _fields.Add(row, incident.Id));
            incident.Reports.ForEach(row => _members.Add(row, incident.Id));
        }

        foreach (var home in year.Homes)
        {
            _homes.Add(home, ++_lastHome);
        }

        foreach (var decision in year.Decisions)
        {
            _decisions.Add(decision);
        }

        foreach (var merge in year.Proposals)
        {
            var row = new MergeProposalRow
            {
                First = merge.First,
                Second = merge.Second,
                FirstReportId = merge.FirstReportId,
                SecondReportId = merge.SecondReportId,
                Score = merge.Score,
                Comparisons = merge.Comparisons,
                State = ProposalState.Open,
                CreatedAt = Reviewers.At(year.Decisions.Count == 0 ? 0 : year.Decisions[^1].Id),
            };
            _proposals.Add(row, ++_lastProposal);
        }

        Run("COMMIT");
    }

    /// <summary>Makes indexes, search and guards, and leaves the file as the program keeps it.</summary>
    public void Finish()
    {
        foreach (var index in _later.Where(l => l.Type == "index"))
        {
            Run(index.Sql);
        }

        Run("INSERT INTO article_search(article_search) VALUES ('rebuild'); INSERT INTO incident_search(incident_search) VALUES ('rebuild');");
        foreach (var trigger in _later.Where(l => l.Type == "trigger"))
        {
            Run(trigger.Sql);
        }

        _tables.ForEach(table => table.Dispose());
        Run("PRAGMA journal_mode = WAL;");
    }

    public void Dispose()
    {
        _tables.ForEach(table => table.Dispose());
        _connection.Dispose();
    }

    private void WriteArticles(BuiltYear year)
    {
        var last = 0;
        var reportsOf = year.Reports.CountBy(written => written.ArticleId).ToDictionary();
        foreach (var written in year.Reports)
        {
            var id = written.ArticleId;
            if (id != last)
            {
                last = id;
                var read = BuiltYear.ReadAt(id);
                _articles.Add(ArticleRow.Of(written.Article, read), id);
                _metadata.Add(ArticleMetadataRow.Of(written.Article.Metadata, 1, read), id, id);
                var run = new ExtractionRunRow { ExtractorVersion = Generator.Extractor, PublishedDate = written.Article.Metadata.Published, PublishedBasis = Core.Dates.PublicationBasis.Given, ReportCount = reportsOf[id], At = read, IsCurrent = true };
                _runs.Add(run, id, id, id, _reference);
            }

            var report = ReportRow.Of(written.Report);
            _reports.Add(report, written.Id, id);
            report.Evidence.ForEach(row => _evidence.Add(row, ++_lastEvidence, written.Id));
            report.RunnerUps.ForEach(row => _runnerUps.Add(row, ++_lastRunnerUp, written.Id));
        }
    }

    private void SetIndexesAside()
    {
        using (var command = _connection.CreateCommand())
        {
            command.CommandText = "SELECT type, name, sql FROM sqlite_master WHERE type IN ('index', 'trigger') AND sql IS NOT NULL ORDER BY rowid";
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                _later.Add((reader.GetString(0), reader.GetString(1), reader.GetString(2)));
            }
        }

        _later.ForEach(made => Run($"DROP {made.Type} {made.Name}"));
    }

    private void Run(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 0;
        command.ExecuteNonQuery();
    }
}

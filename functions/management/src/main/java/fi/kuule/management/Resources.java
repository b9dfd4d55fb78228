package fi.kuule.management;

/** What the API is about: a class per kind of thing. */
record Resources(
        OrganisationResource organisation,
        ServicesResource services,
        NotesResource notes,
        MembersResource members,
        SurveysResource surveys,
        SurveyMailsResource surveyMails,
        LinksResource links,
        ContactTemplateResource contactTemplate,
        WavesResource waves,
        ResumeSendingResource resumeSending,
        LettersResource letters,
        EntriesResource entries,
        MappingsResource mappings,
        AnswersResource answers,
        AnswersFileResource answersFile,
        ScoresResource scores,
        PeopleResource people,
        ReportsResource reports,
        ExportResource export,
        ArchiveImportResource archiveImport,
        SendingResource sending) {}

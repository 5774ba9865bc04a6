// Written by `npm run docs` from cto-child.yaml; a test compares it.
import type { Json } from '../../src/model/policy.ts'

/** The built-in policy `cto-child` as data. */
export const ctoChild: Json = {
  'version': 1,
  'name': 'cto-child',
  'tree': {
    'root': '.sot',
    'marker': '03-PROTOCOLS',
    'external': [],
  },
  'documents': {
    'include': [
      '03-PROTOCOLS/**/*.md',
    ],
    'exclude': [],
    'scanOnly': [
      '**/*.md',
    ],
    'prefixField': 'route',
    'otherWords': [
      'RUNBOOK',
      'DECISION',
      'PROTOCOL',
      'POLICY',
      'EVIDENCE',
      'GLOSSARY',
      'INDEX',
      'NOTES',
    ],
    'kinds': {
      'prd': {
        'word': 'PRD',
        'pair': 'issues',
        'sections': [
          'Problem Statement',
          'Solution',
          'Scope',
          'Non-Goals',
          'Acceptance Criteria',
          'Validation',
          'Risks And Dependencies',
          'Success Definition',
        ],
        'lists': [
          'Scope',
          'Non-Goals',
          'Acceptance Criteria',
        ],
        'criteria': 'Acceptance Criteria',
        'commands': 'Validation',
      },
      'issues': {
        'word': 'ISSUES',
        'pair': 'prd',
        'minWorkItems': 1,
      },
    },
  },
  'frontmatter': {
    'titleField': 'title',
    'createdField': 'created',
    'reviewedField': 'last_reviewed',
    'promotionField': 'core_promotion_status',
    'routeField': 'route',
    'schema': {
      '$schema': 'https://json-schema.org/draft/2020-12/schema',
      'type': 'object',
      'required': [
        'title',
        'status',
        'lifecycle_classification',
        'owner',
        'created',
        'last_reviewed',
        'core_promotion_status',
        'route',
      ],
      'additionalProperties': false,
      'properties': {
        'title': {
          'type': 'string',
          'minLength': 1,
        },
        'status': {
          'type': 'string',
          'enum': [
            'draft',
            'review',
            'active',
            'superseded',
            'archived',
          ],
        },
        'lifecycle_classification': {
          'type': 'string',
          'enum': [
            'sot',
          ],
        },
        'owner': {
          'type': 'string',
          'minLength': 1,
        },
        'created': {
          'type': 'string',
          'format': 'date',
        },
        'last_reviewed': {
          'type': 'string',
          'format': 'date',
        },
        'core_promotion_status': {
          'type': 'string',
          'enum': [
            'not-promoted',
            'candidate',
            'promoted',
          ],
        },
        'route': {
          'type': 'string',
          'enum': [
            'cto',
          ],
        },
      },
    },
  },
  'dates': {
    'futureToleranceDays': 1,
  },
  'notice': {
    'sentences': [
      'Local planning SOT only.',
      'Not a Core Protocol.',
      'Not active Core authority.',
    ],
    'required': [
      'not-promoted',
      'candidate',
    ],
    'forbidden': [
      'promoted',
    ],
  },
  'work': {
    'idPrefix': 'CTO-WORK-',
    'idDigits': 3,
    'headingDepth': 2,
    'headingSeparator': ' - ',
    'statusLabel': 'Status',
    'labels': {
      'acceptance': [
        'Acceptance',
      ],
      'blockers': [
        'Blocked by',
      ],
      'currentEvidence': [
        'Current evidence',
      ],
    },
    'statuses': {
      'open': [
        'planned',
        'ready',
        'in-progress',
      ],
      'held': [
        'blocked',
        'deferred',
      ],
      'claim': [
        'unblocked',
        'validated',
        'passed',
        'done',
      ],
      'closed': [
        'superseded',
        'cancelled',
      ],
    },
    'blockedStatus': 'blocked',
    'readyStatuses': [
      'ready',
    ],
    'activeStatuses': [
      'ready',
      'in-progress',
    ],
    'noReason': [
      'none',
      'none yet',
      'nothing',
      'n/a',
      'n.a.',
      'na',
      'tbd',
      '-',
      '–',
      '—',
    ],
  },
  'evidence': {
    'headingWords': [
      'Evidence',
      'Correction',
    ],
    'headingDepths': [
      2,
      3,
    ],
    'keys': {
      'reportStatus': [
        'Report status',
      ],
      'runArtifact': [
        'Run artifact directory',
        '…artifact',
        '…artifact after…',
      ],
      'baseline': [
        'Same-run fake baseline',
      ],
      'baselineArtifact': [
        'Same-run fake baseline artifact',
      ],
      'backend': [
        'Backend',
      ],
      'exitCode': [
        'Backend exit code',
      ],
      'processStarted': [
        'Case process started',
      ],
      'provider': [
        'Case model provider',
      ],
      'model': [
        'Case model',
      ],
      'admission': [
        'Case model admission status',
      ],
      'sourceAdmission': [
        'Source admission status',
      ],
      'failureReason': [
        'Failure reason',
      ],
      'marker': [
        'Marker',
      ],
      'route': [
        'Evidence route',
      ],
      'commit': [
        'Hermes commit',
      ],
      'digest': [
        'Run digest',
      ],
      'verdict': [
        'Gate verdict',
      ],
      'changedFiles': [
        'Changed files',
      ],
      'patch': [
        'Patch',
      ],
      'tests': [
        'Tests',
      ],
    },
    'reportStatuses': [
      'pass',
      'fail',
      'blocked',
    ],
    'admissions': [
      'admitted',
      'not_admitted',
    ],
    'unstartedStatuses': [
      'blocked',
    ],
    'onceKeys': [
      'reportStatus',
      'provider',
      'model',
      'admission',
    ],
    'sentences': {
      'noChanges': [
        'The harness recorded no changed files',
      ],
      'emptyPatch': [
        'The patch artifact was empty',
      ],
      'failedTests': [
        'Tests failed because the artificial fixture bug remained unchanged',
      ],
    },
    'runFolder': 'harness-runs',
  },
  'claims': {
    'reportStatus': 'pass',
    'contraryStatuses': [
      'fail',
      'blocked',
    ],
    'admission': 'admitted',
    'baseline': 'pass',
    'route': 'Harness Evidence Interface',
    'demands': {
      'provider': [
        'case_model_provider',
      ],
      'model': [
        'case_model',
      ],
    },
    'exclusions': [
      'no fallback to',
      'no fall back to',
      'without fallback to',
      'without falling back to',
      'never falls back to',
      'does not fall back to',
      'must not fall back to',
    ],
  },
  'scope': {
    'section': 'Non-Goals',
    'kept': {
      'promote': [
        'is|are|was|were now|already? promoted to',
        'has|have now|already? been promoted to',
      ],
    },
  },
  'confidential': {
    'targetNames': [
      'Target Repository',
      'Target Repositories',
    ],
    'targetPaths': [],
    'authorityClaims': [
      'is|are now|already? a|an|the active? core protocol|protocols',
      'is|are now|already? active? core protocols',
      'has|have now|already? active core authority',
      'is|are now|already? active core authority',
      'is|are now|already? promoted to',
      'has|have now|already? been promoted to',
    ],
  },
  'harness': {
    'layout': {
      'report': [
        'report.json',
      ],
      'task': [
        'task.md',
      ],
      'argv': [
        'argv.json',
      ],
      'trace': [
        'trace.jsonl',
      ],
      'generatedConfig': [
        'config/*.json',
      ],
      'backendStdout': [
        'backend/stdout.log',
      ],
      'backendStderr': [
        'backend/stderr.log',
      ],
      'agentResult': [
        'backend/agent-result.txt',
      ],
      'events': [
        'backend/events.jsonl',
      ],
      'markers': [
        'backend/provider-*.txt',
      ],
      'patch': [
        'patch.diff',
      ],
      'tests': [
        'tests/result.json',
      ],
      'testsOutput': [
        'tests/output.log',
      ],
      'baseline': [
        'baseline/report.json',
      ],
      'fixture': [
        'fixture/manifest.json',
      ],
    },
    'expect': {
      'backend': 'case',
      'provider': 'qwen-local',
      'model': 'qwen3.6-35b-a3b',
      'admission': 'admitted',
      'fixtureKind': 'copied-artificial',
      'baselineBackend': 'fake',
    },
    'forbid': {
      'providers': [
        'anthropic',
      ],
      'models': [
        'claude-sonnet-4-6',
      ],
      'hosts': [
        'api.anthropic.com',
        'api.openai.com',
        'generativelanguage.googleapis.com',
        'openrouter.ai',
        'api.mistral.ai',
        'api.groq.com',
        'api.deepseek.com',
        'api.x.ai',
        'api.together.xyz',
      ],
    },
    'relay': 'none',
    'positiveProof': 'spawn',
    'needs': {
      'CTO_HARNESS_CASE_LOCAL_BASE_URL': {
        'kind': 'url',
        'provider': 'qwen-local',
      },
      'CTO_HARNESS_CASE_BIN': {
        'kind': 'executable',
        'engine': 'case',
      },
      'CTO_HARNESS_CASE_MODEL_ADMISSION_FILE': {
        'kind': 'file',
        'engine': 'case',
      },
    },
    'preflight': {
      'baseUrl': 'CTO_HARNESS_CASE_LOCAL_BASE_URL',
      'admission': {
        'file': 'CTO_HARNESS_CASE_MODEL_ADMISSION_FILE',
      },
    },
    'stops': {
      'config': {
        'marker': 'backend/provider-local-config-unavailable.txt',
        'reason': 'local provider config unavailable',
      },
      'reasoning-only': {
        'marker': 'backend/provider-reasoning-only.txt',
        'reason': 'provider response shape unavailable',
      },
      'shape': {
        'marker': 'backend/provider-response-shape-unavailable.txt',
        'reason': 'provider response shape unavailable',
      },
      'unavailable': {
        'marker': 'backend/provider-unavailable.txt',
        'reason': 'provider unavailable',
      },
      'admission': {
        'marker': 'backend/provider-model-not-admitted.txt',
        'reason': 'provider model not admitted',
      },
    },
    'protocolReason': 'case agent result protocol failed',
    'unblocking': {
      'blocked': {
        'eligible': [],
        'never': [
          'CTO-WORK-016',
          'CTO-WORK-020',
          'CTO-WORK-022',
          'CTO-WORK-028',
          'CTO-WORK-030',
          'CTO-WORK-031',
        ],
      },
      'blocked-shape': {
        'eligible': [],
        'never': [
          'CTO-WORK-016',
          'CTO-WORK-020',
          'CTO-WORK-022',
          'CTO-WORK-028',
          'CTO-WORK-030',
          'CTO-WORK-031',
        ],
        'note': 'endpoint reachable, shape incompatible',
      },
      'failed': {
        'eligible': [],
        'never': [
          'CTO-WORK-016',
          'CTO-WORK-020',
          'CTO-WORK-022',
          'CTO-WORK-028',
          'CTO-WORK-030',
          'CTO-WORK-031',
        ],
        'note': 'endpoint blocker crossed for one attempt',
      },
      'fake': {
        'eligible': [],
        'never': [
          'CTO-WORK-016',
          'CTO-WORK-020',
          'CTO-WORK-022',
          'CTO-WORK-028',
          'CTO-WORK-030',
          'CTO-WORK-031',
        ],
      },
      'passed': {
        'eligible': [
          'CTO-WORK-016',
          'CTO-WORK-020',
          'CTO-WORK-022',
          'CTO-WORK-030',
          'CTO-WORK-031',
        ],
        'never': [
          'CTO-WORK-028',
        ],
      },
    },
    'command': 'harness/evals/case-qwen-loop.sh --json',
    'notValidated': [
      'CTO-WORK-016',
      'CTO-WORK-020',
      'CTO-WORK-022',
      'CTO-WORK-028',
    ],
    'runs': [
      'harness-runs',
    ],
  },
  'statements': {
    'remains-blocked': [
      '{ids} remain|remains blocked until {text}',
      '{ids&} remain blocked until {text}',
    ],
    'keep-blocked': [
      'keep|keeps {ids+} blocked until {text}',
    ],
    'before-unblocking': [
      'before unblocking {ids}',
    ],
    'alone-does-not-validate': [
      'alone does|do not validate {ids}',
    ],
    'does-not-validate': [
      'this does not validate {ids}',
    ],
    'validates': [
      'this validates {ids}',
    ],
    'status-is': [
      '{ids} status? is|are {status}',
    ],
    'current-blocker': [
      'current active|downstream blocker is {text}',
    ],
  },
  'endpoints': {
    'variables': [
      'CTO_HARNESS_CASE_LOCAL_BASE_URL',
    ],
    'states': [],
    'publicHosts': [],
    'nicknames': [
      'Spark1',
    ],
  },
  'limits': {
    'documentBytes': 1000000,
    'nesting': 100,
  },
  'severity': {},
  'notWaivable': [
    'document-readable',
    'status-line',
    'blocked-until-evidence',
    'not-validated-until-evidence',
    'claim-proven-by-evidence',
    'blockers-cleared-first',
    'validation-consistent',
    'status-agrees-in-prose',
    'transition-proven',
    'evidence-kept',
    'evidence-matches-run',
    'no-endpoint-value',
    'no-secret',
    'no-home-path',
    'no-target-path',
    'no-authority-claim',
  ],
}
